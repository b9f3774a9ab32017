const kaart = {} as const;
export default kaart;
