package org.dauys.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.ledger.check.CheckReport;
import org.dauys.ledger.note.Checkpoint;
import tools.jackson.databind.json.JsonMapper;

/** What a check of a log has found, for people and for programs. */
final class LogReport {
    private LogReport() {}

    /** Says it in lines; the exit code. */
    static int tell(Terminal terminal, CheckReport report) {
        report.findings().forEach(finding -> terminal.err().println(finding));
        report.checkpoint()
                .filter(checkpoint -> report.isSound())
                .ifPresent(sound -> terminal.say(
                        "log.sound",
                        Long.toString(sound.checkpoint().size()),
                        sound.checkpoint().root(),
                        Integer.toString(sound.witnesses().size())));
        return code(report);
    }

    /** Prints it as one JSON object; the exit code. */
    static int print(Terminal terminal, CheckReport report) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sound", report.isSound());
        report.checkpoint().ifPresent(verified -> {
            Checkpoint checkpoint = verified.checkpoint();
            told.put("origin", checkpoint.origin());
            told.put("size", checkpoint.size());
            told.put("root", checkpoint.root().toString());
            told.put(
                    "witnesses",
                    verified.witnesses().keySet().stream()
                            .map(key -> key.name())
                            .toList());
        });
        List<Map<String, String>> findings = report.findings().stream()
                .map(finding -> Map.of("place", finding.place(), "fault", finding.fault(), "remedy", finding.remedy()))
                .toList();
        told.put("findings", findings);
        new PrintStream(terminal.out(), true, StandardCharsets.UTF_8)
                .println(JsonMapper.shared().writeValueAsString(told));
        return code(report);
    }

    private static int code(CheckReport report) {
        return report.isSound() ? 0 : Failures.FAILED;
    }
}
