package dev.tollgate.governance;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many must take part in a vote for it to count. Every part of it must be fulfilled.
 *
 * @param share of those who may vote; none where no share is asked for
 * @param number of people, 0 for none
 * @param composition how many of each constituency
 */
public record Quorum(@Nullable Share share, int number, Map<String, Integer> composition) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern OF_A_CONSTITUENCY = Pattern.compile("(\\d{1,4})\\s+([a-z0-9]+(?:-[a-z0-9]+)*)");

    public Quorum {
        composition = Map.copyOf(composition);
    }

    /**
     * Reads a quorum as tables write it, its parts parted by semicolons: {@code 9; 3 working-group; 1 national}.
     *
     * @throws RuleBroken where a part is none
     */
    public static Quorum parse(String text) {
        Share share = null;
        int number = 0;
        Map<String, Integer> composition = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            String one = part.strip();
            Matcher constituency = OF_A_CONSTITUENCY.matcher(one);
            if (Share.isShare(one)) {
                share = Share.parse(one);
            } else if (NUMBER.matcher(one).matches()) {
                number = Integer.parseInt(one);
            } else if (constituency.matches()) {
                composition.put(constituency.group(2), Integer.parseInt(constituency.group(1)));
            } else if (!one.isEmpty() && !one.equals("none")) {
                throw new RuleBroken(
                        "quorum",
                        "\"" + one + "\" is no quorum; write 5, 67 percent, more than 1/2, 3 working-group or none.");
            }
        }
        return new Quorum(share, number, composition);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner("; ");
        if (share != null) {
            text.add(share.toString());
        }
        if (number > 0) {
            text.add(String.valueOf(number));
        }
        new TreeMap<>(composition).forEach((constituency, least) -> text.add(least + " " + constituency));
        return text.length() == 0 ? "none" : text.toString();
    }
}
