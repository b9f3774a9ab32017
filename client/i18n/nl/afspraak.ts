const afspraak = {} as const;
export default afspraak;
