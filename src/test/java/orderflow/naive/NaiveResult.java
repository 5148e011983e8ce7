package orderflow.naive;

import java.util.List;
import java.util.Map;

/**
 * What a replay gave.
 *
 * @param lines alerts and exit signals as JSON lines, in the order in which they were raised
 * @param rejections number of records by rejection code, malformed ones and warnings included
 * @param passedOver number of trades passed over, by reason
 */
public record NaiveResult(List<String> lines, Map<String, Integer> rejections, Map<String, Integer> passedOver) {}
