/**
 * A second, naive reckoning of what alerts were worth, which the first is held against.
 *
 * <p>It sees whole days at once, works on decimals, and uses no class of the program.
 */
package orderflow.naive.score;
