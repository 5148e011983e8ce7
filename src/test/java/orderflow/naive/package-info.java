/**
 * A second, naive implementation of the rules, which the first is held against.
 *
 * <p>It sees the whole session at once, works on decimals, prefers the obvious to the fast, and uses no class of the
 * program: what both get wrong, both must have got wrong independently.
 */
package orderflow.naive;
