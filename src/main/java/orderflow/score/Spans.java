package orderflow.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Makes lists of spans disjoint. */
final class Spans {

    private Spans() {}

    /**
     * The spans between two moments, disjoint and in order; where several overlap, that of the weightiest reason
     * counts.
     */
    static List<Span> within(long fromMillis, long toMillis, Collection<Span> spans) {
        List<Span> cut = new ArrayList<>();
        TreeSet<Long> edges = new TreeSet<>();
        for (Span span : spans) {
            long from = Math.max(fromMillis, span.fromMillis());
            long to = Math.min(toMillis, span.toMillis());
            if (from < to) {
                cut.add(new Span(from, to, span.reason()));
                edges.add(from);
                edges.add(to);
            }
        }
        List<Span> disjoint = new ArrayList<>();
        Long before = null;
        for (Long edge : edges) {
            if (before != null) {
                addWeightiest(before, edge, cut, disjoint);
            }
            before = edge;
        }
        return List.copyOf(disjoint);
    }

    private static void addWeightiest(long from, long to, List<Span> spans, List<Span> disjoint) {
        Span.Reason reason = null;
        for (Span span : spans) {
            boolean covers = span.fromMillis() <= from && span.toMillis() >= to;
            if (covers && (reason == null || span.reason().compareTo(reason) < 0)) {
                reason = span.reason();
            }
        }
        if (reason == null) {
            return;
        }
        Span last = disjoint.isEmpty() ? null : disjoint.get(disjoint.size() - 1);
        if (last != null && last.toMillis() == from && last.reason() == reason) {
            disjoint.set(disjoint.size() - 1, new Span(last.fromMillis(), to, reason));
        } else {
            disjoint.add(new Span(from, to, reason));
        }
    }
}
