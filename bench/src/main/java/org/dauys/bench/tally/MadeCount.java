package org.dauys.bench.tally;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** The files of a vote that was never held: every station has one protocol, in which everything adds up. The same seed makes the same. */
record MadeCount(Path protocols, Path stations, long yes) {
    private static final String AREAS = "area.region,area.district";
    private static final int REGIONS = 20;
    private static final int DISTRICTS = 10;

    /** @param count of stations, in 20 regions and 200 districts */
    static MadeCount in(Path folder, int count, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder protocols = new StringBuilder(
                "station,question,kind,id,replaces,registeredAtOpening,registered,received,"
                        + "issuedAtStation,issuedAtHome,cancelled,inBoxAtStation,inBoxAtHome,yes,no,invalid,apart,closed,signed\n");
        StringBuilder stations = new StringBuilder("station,name,place," + AREAS + ",registered\n");
        long allYes = 0;
        for (int i = 0; i < count; i++) {
            int region = i % REGIONS + 1;
            String code = String.format(Locale.ROOT, "%02d-%06d", region, i / REGIONS + 1);
            int registered = 200 + random.nextInt(2_600);
            int took = registered * (50 + random.nextInt(40)) / 100;
            int home = took / 40;
            int invalid = took / 60;
            int apart = took / 90;
            int yes = (took - invalid - apart) * (40 + random.nextInt(40)) / 100;
            int no = took - invalid - apart - yes;
            allYes += yes;
            protocols.append(String.format(
                    Locale.ROOT,
                    "%s,,official,%d,,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,2026-03-15T20:00,2026-03-15T22:%02d%n",
                    code,
                    i + 1,
                    registered,
                    registered,
                    registered + 20,
                    took - home,
                    home,
                    registered + 20 - took,
                    took - home,
                    home,
                    yes,
                    no,
                    invalid,
                    apart,
                    random.nextInt(60)));
            stations.append(String.format(
                    Locale.ROOT,
                    "%s,School %d,%s,%02d,%02d-%02d,%d%n",
                    code,
                    i + 1,
                    i % 3 == 0 ? "town" : "village",
                    region,
                    region,
                    i / REGIONS % DISTRICTS + 1,
                    registered));
        }
        Path first = folder.resolve("protocols.csv");
        Path second = folder.resolve("stations.csv");
        Files.write(first, protocols.toString().getBytes(StandardCharsets.UTF_8));
        Files.write(second, stations.toString().getBytes(StandardCharsets.UTF_8));
        return new MadeCount(first, second, allYes);
    }
}
