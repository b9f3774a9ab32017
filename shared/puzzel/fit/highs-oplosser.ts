import type { Highs } from 'highs';
import type { Aanpak, Lp, LpUitkomst, OpenLp, Oplosser } from '#shared/puzzel/fit/oplosser.ts';

/** HiGHS as solver, in whatever place its WebAssembly was loaded. */
export function highsOplosser(highs: Highs): Oplosser {
  return { open: (lp) => openModel(highs, lp) };
}

function openModel(highs: Highs, lp: Lp): OpenLp {
  const [numCols, numRows] = [lp.colCost.length, lp.rowLower.length];
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: lp.colCost,
    colLower: lp.colLower,
    colUpper: lp.colUpper,
    rowLower: lp.rowLower,
    rowUpper: lp.rowUpper,
    matrix: { format: 'csc', numRows, numCols, starts: lp.starts, indices: lp.rows, values: lp.values },
  });
  model.options.set({ output_flag: false, random_seed: 0 });
  return {
    zetKolom(kolom, lower, upper, cost) {
      model.changeColBounds(kolom, lower, upper);
      model.changeColCost(kolom, cost);
    },
    los({ methode, hoogstensMs }: Aanpak): LpUitkomst {
      model.options.set({
        time_limit: Math.max(0.001, hoogstensMs / 1000),
        solver: methode === 'hoekpunt' ? 'simplex' : 'ipm',
      });
      // the limit is on the sum of all runs since the clocks were last set to zero
      model.zeroAllClocks();
      const { modelStatus } = model.run();
      const status = highs.constants.modelStatus;
      if (modelStatus === status.infeasible) return { soort: 'onhaalbaar' };
      if (modelStatus !== status.optimal) return { soort: 'niet-opgelost', reden: String(modelStatus) };
      const solution = model.getSolution();
      return {
        soort: 'optimaal',
        kosten: model.getObjectiveValue(),
        kolommen: solution.colValue,
        duaal: solution.rowDual,
      };
    },
    sluit: () => model.dispose(),
  };
}
