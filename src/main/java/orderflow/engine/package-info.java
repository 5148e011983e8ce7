/** The loop: each event goes to the lane of its symbol, where it is checked, understood and judged. */
package orderflow.engine;
