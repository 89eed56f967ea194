/** Which line is whose. */
import classes from "./charts.module.css";
import { colorOf, dashOf } from "./series";

export function SeriesLegend({ places }: { readonly places: readonly string[] }) {
  return (
    <ul className={classes.legend} lang="zh-CN">
      {places.map((place, index) => (
        <li key={place}>
          <svg width="28" height="10" aria-hidden="true">
            <line
              x1="0"
              y1="5"
              x2="28"
              y2="5"
              stroke={colorOf(index)}
              strokeWidth="2.5"
              strokeDasharray={dashOf(index)}
            />
            <circle cx="14" cy="5" r="3.5" fill={colorOf(index)} />
          </svg>
          {place}
        </li>
      ))}
    </ul>
  );
}
