/** The live feed: REST and WebSocket of Polygon.io (now Massive), their wire format, and the market's hours. */
package orderflow.feed.polygon;
