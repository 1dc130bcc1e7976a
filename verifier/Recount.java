import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts a referendum again from the published tables, and says whether the totals and the decision are those that were published.
 * One file, no library, Java 17 or later:
 *
 * <pre>java Recount.java DIR</pre>
 *
 * DIR has stations.csv, protocols.csv, totals.csv, rule.json and tally.json, as "./dauys tally … --tables DIR" writes them. It ends
 * with 0 when everything is the same, with 1 when something is not, and with 2 when it cannot be said. What it does is numbered
 * as in docs/verifier.md. It shares no code with Dauys.
 */
public final class Recount {
    /** The figures in their order, by which protocols in doubt are sorted. */
    private static final List<String> FIGURES = List.of(
            "registeredAtOpening", "registered", "received", "issuedAtStation", "issuedAtHome", "issued", "cancelled", "participants",
            "inBoxAtStation", "inBoxAtHome", "inBox", "yes", "no", "invalid", "apart", "valid", "expected", "verified", "sections",
            "sectionsReported");

    /** What cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /** Figures by name; extra categories are called "extra.NAME". */
    record Protocol(String station, String question, String id, String replaces, Map<String, Long> figures, String signing) {}

    record Station(String code, List<String> area, long registered, String name) {}

    /** Sums of an area. */
    static final class Total {
        final Map<String, Long> sums = new TreeMap<>();
        long stations;
        long reported;
        long left;
        long leftUnknown;
        long eligible;
        long eligibleUnknown;
        final Map<String, Long> says = new HashMap<>();

        long of(String figure) {
            return sums.getOrDefault(figure, 0L);
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("java Recount.java DIR");
            System.exit(2);
        }
        try {
            List<String> differences = differences(Path.of(args[0]));
            differences.forEach(System.out::println);
            System.out.println(differences.isEmpty() ? "Everything is the same." : "Not the same: " + differences.size());
            System.exit(differences.isEmpty() ? 0 : 1);
        } catch (Unreadable e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static List<String> differences(Path folder) throws IOException, Unreadable {
        Map<String, Station> stations = stations(table(folder, "stations.csv"));
        List<Map<String, String>> published = table(folder, "totals.csv");
        Map<String, Map<String, List<Protocol>>> protocols = protocols(table(folder, "protocols.csv"));
        Map<?, ?> told = (Map<?, ?>) Json.parse(text(folder, "tally.json"));
        List<String> differences = new ArrayList<>();
        for (String question : protocols.keySet()) {
            Map<String, Map<String, Long>> standing = new HashMap<>();
            protocols.get(question).forEach((code, all) -> {
                if (stations.containsKey(code)) {
                    standing.put(code, completed(stands(all).figures()));
                }
            });
            Map<List<String>, Total> totals = totals(stations.values(), standing);
            System.out.println((question.isEmpty() ? "" : "Question " + question + ": ") + totals.size() + " totals from "
                    + standing.size() + " protocols of " + stations.size() + " stations; yes "
                    + totals.get(List.of()).of("yes") + ", no " + totals.get(List.of()).of("no"));
            compareTotals(question, totals, published, differences);
            if (Files.exists(folder.resolve("rule.json"))) {
                String outcome = outcome((Map<?, ?>) Json.parse(text(folder, "rule.json")), totals);
                String theirs = publishedOutcome(told, question);
                System.out.println("Outcome: " + outcome);
                if (!outcome.equals(theirs)) {
                    differences.add("outcome: published " + theirs + ", recounted " + outcome);
                }
            }
        }
        return differences;
    }

    private static String publishedOutcome(Map<?, ?> told, String question) {
        for (Object one : (List<?>) told.get("questions")) {
            Map<?, ?> asked = (Map<?, ?>) one;
            if (asked.get("question").equals(question) && asked.get("decision") instanceof Map<?, ?> decision) {
                return String.valueOf(decision.get("outcome"));
            }
        }
        return "(none)";
    }

    // --- V1: the tables ---

    private static String text(Path folder, String name) throws IOException, Unreadable {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new Unreadable(file + " is not there. Let ./dauys tally … --tables " + folder + " write it.");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** The rows of a table by the names in its first row (RFC 4180, commas, lines end with a line feed). */
    private static List<Map<String, String>> table(Path folder, String name) throws IOException, Unreadable {
        String text = text(folder, name);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == ',' || sign == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(sign);
            }
        }
        if (quoted || rows.isEmpty()) {
            throw new Unreadable(folder.resolve(name) + " is no table: a quotation mark is left open, or nothing is there.");
        }
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> cells : rows.subList(1, rows.size())) {
            if (cells.size() != rows.get(0).size()) {
                throw new Unreadable(folder.resolve(name) + ", row " + (named.size() + 2) + " has " + cells.size()
                        + " cells and not " + rows.get(0).size() + ".");
            }
            Map<String, String> one = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                one.put(rows.get(0).get(i), words(cells.get(i)));
            }
            named.add(one);
        }
        return named;
    }

    /** An apostrophe before what a spreadsheet would run as a formula is no part of the words. */
    private static String words(String cell) {
        boolean marked = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r'".indexOf(cell.charAt(1)) >= 0;
        return marked ? cell.substring(1) : cell;
    }

    private static List<String> area(Map<String, String> row) {
        List<String> area = new ArrayList<>();
        row.forEach((column, cell) -> {
            if (column.startsWith("area.")) {
                area.add(cell);
            }
        });
        while (!area.isEmpty() && area.get(area.size() - 1).isEmpty()) {
            area.remove(area.size() - 1);
        }
        return List.copyOf(area);
    }

    /** Of two with one code the first by name and area counts. */
    private static Map<String, Station> stations(List<Map<String, String>> rows) {
        Map<String, Station> stations = new TreeMap<>();
        for (Map<String, String> row : rows) {
            String registered = row.getOrDefault("registered", "");
            Station station = new Station(
                    row.get("station"),
                    area(row),
                    registered.isEmpty() ? -1 : Long.parseLong(registered),
                    (row.getOrDefault("name", "") + " " + String.join("/", area(row))).strip());
            stations.merge(station.code(), station, (one, other) -> other.name().compareTo(one.name()) < 0 ? other : one);
        }
        return stations;
    }

    private static Map<String, Map<String, List<Protocol>>> protocols(List<Map<String, String>> rows) {
        Map<String, Map<String, List<Protocol>>> protocols = new TreeMap<>();
        for (Map<String, String> row : rows) {
            Map<String, Long> figures = new LinkedHashMap<>();
            for (String figure : FIGURES) {
                if (!row.getOrDefault(figure, "").isEmpty()) {
                    figures.put(figure, Long.parseLong(row.get(figure)));
                }
            }
            for (String column : new TreeSet<>(row.keySet())) {
                if (column.startsWith("extra.") && !row.get(column).isEmpty()) {
                    figures.put(column, Long.parseLong(row.get(column)));
                }
            }
            Map<String, List<Protocol>> ofQuestion = protocols.computeIfAbsent(row.get("question"), q -> new TreeMap<>());
            if (row.get("kind").equals("official")) {
                String signing = row.get("closed") + "|" + row.get("signed") + "|" + row.get("signatories") + "|"
                        + row.get("observers") + "|" + row.get("photographs");
                ofQuestion
                        .computeIfAbsent(row.get("station"), s -> new ArrayList<>())
                        .add(new Protocol(
                                row.get("station"), row.get("question"), row.get("id"), row.get("replaces"), figures, signing));
            }
        }
        return protocols;
    }

    // --- V2: which protocol of a station stands ---

    private static Protocol stands(List<Protocol> all) {
        List<Protocol> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Protocol::id, Recount::compareIds)
                .thenComparing(protocol -> canonical(protocol.figures()))
                .thenComparing(Protocol::replaces)
                .thenComparing(Protocol::signing));
        List<Protocol> once = new ArrayList<>();
        for (Protocol protocol : sorted) {
            Protocol before = once.isEmpty() ? null : once.get(once.size() - 1);
            boolean sameId = before != null && before.id().equals(protocol.id());
            if (!(sameId && (!protocol.id().isEmpty() || before.equals(protocol)))) {
                once.add(protocol);
            }
        }
        Set<String> here = new HashSet<>();
        once.forEach(protocol -> here.add(protocol.id()));
        Map<String, Protocol> next = new HashMap<>();
        Protocol first = null;
        for (Protocol protocol : once) {
            if (protocol.replaces().isEmpty() || !here.contains(protocol.replaces())) {
                first = first == null ? protocol : first;
            } else {
                next.putIfAbsent(protocol.replaces(), protocol);
            }
        }
        if (first == null) {
            return once.get(0);
        }
        Protocol last = first;
        while (next.containsKey(last.id())) {
            last = next.get(last.id());
        }
        return last;
    }

    private static int compareIds(String one, String other) {
        boolean numbers = one.matches("[1-9][0-9]*") && other.matches("[1-9][0-9]*");
        return numbers && one.length() != other.length()
                ? Integer.compare(one.length(), other.length())
                : one.compareTo(other);
    }

    private static String canonical(Map<String, Long> figures) {
        List<String> parts = new ArrayList<>();
        figures.forEach((name, value) -> parts.add((name.startsWith("extra.") ? name.substring(6) : name) + "=" + value));
        return String.join(" ", parts);
    }

    // --- V3: what follows from the stated figures ---

    private static Map<String, Long> completed(Map<String, Long> stated) {
        Map<String, Long> figures = new LinkedHashMap<>(stated);
        sum(figures, "issued", "issuedAtStation", "issuedAtHome");
        sum(figures, "inBox", "inBoxAtStation", "inBoxAtHome");
        if (stated.containsKey("yes") && stated.containsKey("no")) {
            figures.putIfAbsent("valid", stated.get("yes") + stated.get("no"));
            figures.putIfAbsent("inBox", categories(stated));
        }
        if (figures.containsKey("inBox")) {
            figures.putIfAbsent("participants", figures.get("inBox"));
        }
        return figures;
    }

    private static void sum(Map<String, Long> figures, String sum, String one, String other) {
        if (!figures.containsKey(sum) && (figures.containsKey(one) || figures.containsKey(other))) {
            figures.put(sum, figures.getOrDefault(one, 0L) + figures.getOrDefault(other, 0L));
        }
    }

    private static long categories(Map<String, Long> figures) {
        long sum = 0;
        for (Map.Entry<String, Long> figure : figures.entrySet()) {
            if (figure.getKey().startsWith("extra.") || List.of("yes", "no", "invalid", "apart").contains(figure.getKey())) {
                sum += figure.getValue();
            }
        }
        return sum;
    }

    // --- V4: totals of all areas ---

    private static Map<List<String>, Total> totals(Iterable<Station> stations, Map<String, Map<String, Long>> standing) {
        Map<List<String>, Total> totals = new HashMap<>();
        totals.put(List.of(), new Total());
        for (Station station : stations) {
            Map<String, Long> figures = standing.get(station.code());
            for (int level = 0; level <= station.area().size(); level++) {
                Total total = totals.computeIfAbsent(List.copyOf(station.area().subList(0, level)), a -> new Total());
                total.stations++;
                if (figures == null) {
                    missing(total, station);
                } else {
                    counted(total, station, figures);
                }
            }
        }
        return totals;
    }

    private static void missing(Total total, Station station) {
        if (station.registered() < 0) {
            total.leftUnknown++;
        } else {
            total.left += station.registered();
            total.eligible += station.registered();
        }
    }

    private static void counted(Total total, Station station, Map<String, Long> figures) {
        total.reported++;
        figures.forEach((figure, value) -> total.sums.merge(figure, value, Math::addExact));
        figures.keySet().forEach(figure -> total.says.merge(figure, 1L, Long::sum));
        total.eligibleUnknown += figures.containsKey("registered") || station.registered() >= 0 ? 0 : 1;
        long voters = figures.getOrDefault("registered", Math.max(0, station.registered()));
        total.eligible += voters;
        boolean parts = figures.containsKey("sectionsReported")
                && figures.get("sectionsReported") < figures.getOrDefault("sections", 0L);
        if (parts && voters > 0) {
            total.left += Math.max(0, voters - categories(figures));
        } else if (parts) {
            total.leftUnknown++;
        }
    }

    private static void compareTotals(
            String question, Map<List<String>, Total> totals, List<Map<String, String>> published, List<String> differences) {
        int seen = 0;
        for (Map<String, String> row : published) {
            if (!row.get("question").equals(question)) {
                continue;
            }
            seen++;
            Total total = totals.get(area(row));
            if (total == null) {
                differences.add("area " + area(row) + ": no station lies in it");
                continue;
            }
            Map<String, Long> ours = new LinkedHashMap<>();
            ours.put("stations", total.stations);
            ours.put("reported", total.reported);
            ours.put("eligible", total.eligible);
            ours.put("eligibleUnknown", total.eligibleUnknown);
            ours.put("left", total.left);
            ours.put("leftUnknown", total.leftUnknown);
            ours.putAll(total.sums);
            ours.forEach((name, value) -> {
                if (!String.valueOf(value).equals(row.getOrDefault(name, ""))) {
                    differences.add("area " + area(row) + ", " + name + ": published " + row.get(name) + ", recounted " + value);
                }
            });
            row.forEach((name, cell) -> {
                boolean figure = FIGURES.contains(name) || name.startsWith("extra.");
                if (figure && !cell.isEmpty() && !total.sums.containsKey(name)) {
                    differences.add("area " + area(row) + ", " + name + ": published " + cell + ", in no protocol");
                }
            });
        }
        if (seen != totals.size()) {
            differences.add("totals: published " + seen + ", recounted " + totals.size());
        }
    }

    // --- V5: the decision ---

    private static String outcome(Map<?, ?> rule, Map<List<String>, Total> totals) {
        int quorum = rule.containsKey("quorum") ? answer((Map<?, ?>) rule.get("quorum"), totals, List.of()) : 1;
        int adopted = answer((Map<?, ?>) rule.get("adopted"), totals, List.of());
        if (quorum < 0) {
            return "not-valid";
        }
        return quorum == 0 || adopted == 0 ? "open" : adopted > 0 ? "adopted" : "not-adopted";
    }

    /** 1: met whatever comes, −1: not met whatever comes, 0: open. */
    private static int answer(Map<?, ?> condition, Map<List<String>, Total> totals, List<String> area) {
        if (condition.containsKey("all") || condition.containsKey("any")) {
            boolean all = condition.containsKey("all");
            int answer = all ? 1 : -1;
            for (Object one : (List<?>) condition.get(all ? "all" : "any")) {
                int next = answer((Map<?, ?>) one, totals, area);
                answer = all ? Math.min(answer, next) : Math.max(answer, next);
            }
            return answer;
        }
        return condition.containsKey("areas") ? areas(condition, totals, area) : share(condition, totals.get(area));
    }

    private static int share(Map<?, ?> condition, Total total) {
        if (total.leftUnknown > 0 || silent(condition, total)) {
            return 0;
        }
        // Everyone who is left stays away, votes for, votes against, or leaves an invalid ballot.
        String[] corners = {"", "yes", "no", "invalid"};
        boolean always = true;
        boolean ever = false;
        for (String corner : corners) {
            long left = corner.isEmpty() ? 0 : total.left;
            String part = String.valueOf(condition.get("share"));
            long counted = total.of(part) + (part.equals(corner) || part.equals("participants") ? left : 0);
            long whole = 0;
            switch (String.valueOf(condition.get("of"))) {
                case "eligible" -> whole = total.eligible;
                case "participants" -> whole = total.of("participants") + left;
                default -> whole = total.of("yes") + total.of("no") + (corner.equals("invalid") ? 0 : left);
            }
            boolean met = reaches(condition, BigInteger.valueOf(counted), BigInteger.ONE, BigInteger.valueOf(whole));
            always &= met;
            ever |= met;
        }
        return always ? 1 : ever ? 0 : -1;
    }

    /** Whether a protocol does not say what the share is computed from. */
    private static boolean silent(Map<?, ?> condition, Total total) {
        List<String> needed = new ArrayList<>(List.of(String.valueOf(condition.get("share"))));
        switch (String.valueOf(condition.get("of"))) {
            case "eligible" -> {}
            case "participants" -> needed.add("participants");
            default -> needed.addAll(List.of("yes", "no"));
        }
        boolean voters = condition.get("of").equals("eligible") && total.eligibleUnknown > 0;
        return voters || needed.stream().anyMatch(figure -> total.says.getOrDefault(figure, 0L) < total.reported);
    }

    private static int areas(Map<?, ?> condition, Map<List<String>, Total> totals, List<String> around) {
        int level = ((Number) condition.get("areas")).intValue();
        Map<?, ?> weights = (Map<?, ?>) condition.get("weights");
        BigInteger scale = BigInteger.ONE;
        for (Object weight : weights.values()) {
            scale = scale.multiply(fraction(String.valueOf(weight))[1]);
        }
        BigInteger met = BigInteger.ZERO;
        BigInteger open = BigInteger.ZERO;
        BigInteger whole = BigInteger.ZERO;
        for (List<String> area : totals.keySet()) {
            if (area.size() == level && area.subList(0, around.size()).equals(around)) {
                String code = area.get(level - 1);
                BigInteger[] weight = fraction(weights.containsKey(code) ? String.valueOf(weights.get(code)) : "1");
                BigInteger scaled = weight[0].multiply(scale).divide(weight[1]);
                int answer = answer((Map<?, ?>) condition.get("where"), totals, area);
                whole = whole.add(scaled);
                met = answer > 0 ? met.add(scaled) : met;
                open = answer == 0 ? open.add(scaled) : open;
            }
        }
        if (reaches(condition, met, BigInteger.ONE, whole)) {
            return 1;
        }
        return whole.signum() > 0 && !reaches(condition, met.add(open), BigInteger.ONE, whole) ? -1 : 0;
    }

    private static boolean reaches(Map<?, ?> condition, BigInteger part, BigInteger one, BigInteger whole) {
        boolean strict = condition.containsKey("moreThan");
        BigInteger[] share = fraction(String.valueOf(condition.get(strict ? "moreThan" : "atLeast")));
        int order = part.multiply(share[1]).compareTo(whole.multiply(share[0]).multiply(one));
        return whole.signum() > 0 && (strict ? order > 0 : order >= 0);
    }

    private static BigInteger[] fraction(String text) {
        String[] parts = text.split("/");
        return new BigInteger[] {new BigInteger(parts[0]), parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE};
    }

    /** Just enough JSON. */
    static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) throws Unreadable {
            try {
                return new Json(text).value();
            } catch (RuntimeException e) {
                throw new Unreadable("This is no JSON: " + text.substring(0, Math.min(60, text.length())));
            }
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private Object value() {
            switch (next()) {
                case '{' -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    at++;
                    while (next() != '}') {
                        String key = string();
                        next();
                        at++;
                        map.put(key, value());
                        if (next() == ',') {
                            at++;
                        }
                    }
                    at++;
                    return map;
                }
                case '[' -> {
                    List<Object> list = new ArrayList<>();
                    at++;
                    while (next() != ']') {
                        list.add(value());
                        if (next() == ',') {
                            at++;
                        }
                    }
                    at++;
                    return list;
                }
                case '"' -> {
                    return string();
                }
                default -> {
                    int begin = at;
                    while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
                        at++;
                    }
                    String word = text.substring(begin, at);
                    return word.matches("-?[0-9]+") ? (Object) Long.valueOf(word) : word;
                }
            }
        }

        private String string() {
            next();
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                    char sign = text.charAt(at);
                    if (sign == 'u') {
                        string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    } else {
                        int escaped = "nrtbf".indexOf(sign);
                        string.append(escaped < 0 ? sign : "\n\r\t\b\f".charAt(escaped));
                    }
                } else {
                    string.append(text.charAt(at));
                }
            }
            at++;
            return string.toString();
        }
    }
}
