/** The page that shows a replay: what it collects while the replay runs, how it thins that, and how it is written. */
package orderflow.report;
