import { HerkomstLine, type HerkomstLineProps } from '#client/board/herkomst-line.tsx';

export interface WijzigingenProps extends HerkomstLineProps {
  readonly soort: 'puzzelstuk' | 'spanningspunt' | 'afspraak';
}

export function Wijzigingen({ herkomst }: WijzigingenProps) {
  return <HerkomstLine herkomst={herkomst} />;
}
