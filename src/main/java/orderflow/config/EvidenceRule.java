package orderflow.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import orderflow.alert.Evidence;

/** Some kinds of evidence, at least one, parted by commas; said twice is said once. */
final class EvidenceRule implements Rule<Set<Evidence>> {

    @Override
    public Set<Evidence> parse(String text, Place place) throws RefusedValueException {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        List<String> unknown = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Arrays.stream(Evidence.values())
                    .filter(one -> one.word().equals(part.trim()))
                    .findFirst()
                    .ifPresentOrElse(evidence::add, () -> unknown.add(WordRule.shown(part)));
        }
        if (!unknown.isEmpty()) {
            throw new RefusedValueException("expected " + allowed() + ", was " + String.join(", ", unknown));
        }
        return Collections.unmodifiableSet(evidence);
    }

    @Override
    public String text(Set<Evidence> value) {
        return value.stream().map(Evidence::word).collect(Collectors.joining(","));
    }

    @Override
    public String allowed() {
        return "any of bid_level, sell_print, ask_level, parted by commas";
    }

    @Override
    public boolean listed() {
        return true;
    }
}
