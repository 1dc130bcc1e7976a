#!/usr/bin/env bash
# Lucene 9.12.1, RussianAnalyzer: "for" and "not" vanish from what people wrote, "against" stays.
# One would expect: stop words are words that carry no meaning of their own.
# It does: «за» (for) and «не» (not) are among them, «против» (against) is not: a search for «за» finds nothing, and «не согласен» (I do not
# agree) is the same as «согласен» (I agree). «право», «правило», «править» (a right, a rule, to govern) become one word.
# What follows: no stop words and no stems in the index where people say yes or no.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages org.apache.lucene:lucene-analysis-common:9.12.1

out=$(java_class Votes << 'JAVA'
import java.util.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Votes {
    public static void main(String[] args) throws Exception {
        try (RussianAnalyzer analyzer = new RussianAnalyzer()) {
            for (String text : List.of("за", "против", "согласен", "не согласен", "право правило править")) {
                List<String> words = new ArrayList<>();
                try (TokenStream tokens = analyzer.tokenStream("text", text)) {
                    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                    tokens.reset();
                    while (tokens.incrementToken()) words.add(term.toString());
                    tokens.end();
                }
                System.out.println(text + " -> " + words);
            }
        }
    }
}
JAVA
)
seen "$out" "за -> []
против -> [прот]
согласен -> [соглас]
не согласен -> [соглас]
право правило править -> [прав, прав, прав]"
