package orderflow.sweep;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One combination of a sweep and what it came to.
 *
 * @param place for each axis which of its values the combination has, from 0
 * @param chosenBy on the sessions that the choice is made on
 * @param heldOut on the sessions that had no part in it, where some were held out
 */
public record Trial(List<Integer> place, Figures chosenBy, Optional<Figures> heldOut) {

    public Trial {
        place = List.copyOf(place);
        Objects.requireNonNull(chosenBy, "chosenBy");
        Objects.requireNonNull(heldOut, "heldOut");
    }

    /** True when it differs from another in one setting, and there by one step. */
    boolean isBeside(Trial other, List<Axis> axes) {
        int apart = -1;
        for (int axis = 0; axis < place.size(); axis++) {
            if (!place.get(axis).equals(other.place.get(axis))) {
                if (apart >= 0) {
                    return false;
                }
                apart = axis;
            }
        }
        return apart >= 0 && axes.get(apart).areBeside(place.get(apart), other.place.get(apart));
    }

    /** True when another has no less recall and no more false alarms, and more or fewer of one of them. */
    boolean isBetteredBy(Trial other) {
        double recall = chosenBy.recall().orElseThrow();
        double alarms = chosenBy.falseAlarms().orElseThrow();
        double otherRecall = other.chosenBy.recall().orElseThrow();
        double otherAlarms = other.chosenBy.falseAlarms().orElseThrow();
        return otherRecall >= recall && otherAlarms <= alarms && (otherRecall > recall || otherAlarms < alarms);
    }

    /** True when recall and false alarms are known. */
    boolean hasTradeOff() {
        return chosenBy.recall().isPresent() && chosenBy.falseAlarms().isPresent();
    }
}
