package org.dauys.server.answer.reader;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders templates of this room into pages of others. */
@Component
class AnswerParts {
    private final TemplateEngine templates;

    AnswerParts(TemplateEngine templates) {
        this.templates = templates;
    }

    /** @param values what the template needs, found before it is rendered */
    Content of(String template, Map<String, Object> values) {
        return output -> templates.render(template + ".jte", values, output);
    }
}
