#!/usr/bin/env bash
# JTE 3.2.3: data for a page in <script type="application/json"> is escaped as JavaScript, and is no JSON any more.
# One would expect: such an element holds data, not a script: its content is left to be JSON, or escaped as HTML.
# It does: an apostrophe becomes \', which JSON forbids: JSON.parse on the page throws for every "O'Brien" or "об'єкт".
# What follows: put data into attributes, or write the JSON by a JSON writer.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages gg.jte:jte:3.2.3
mkdir "$work/templates"
cat > "$work/templates/page.jte" << 'JTE'
@param String name
<script type="application/json">{"name": "${name}"}</script>
JTE

out=$(java_class Page "$work" << 'JAVA'
import gg.jte.*;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;

public class Page {
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(folder.resolve("templates")), folder.resolve("classes"), ContentType.Html);
        StringOutput out = new StringOutput();
        engine.render("page.jte", Map.of("name", "O'Brien"), out);
        System.out.println(out.toString().trim());
    }
}
JAVA
)
seen "$out" "<script type=\"application/json\">{\"name\": \"O\\'Brien\"}</script>"
