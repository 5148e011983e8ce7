/**
 * A simulator of the Polygon feed: a real HTTP and WebSocket server on loopback that plays a recording, with faults.
 *
 * <p>It is a second reading of the wire format and uses no class of the program, so that the client is not held against
 * its own mistakes: bodies and frames are text. It is test equipment and never part of the program's jar.
 */
package orderflow.simulator;
