package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What the launcher builds of a fresh clone it builds with {@code -Dmaven.test.skip}, which makes no jars of tests: a module of the
 * program may ask for one in a profile only that is off then.
 */
class BuildWithoutTestsTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));

    @Test
    void noModuleOfTheProgramNeedsAJarOfTests() throws Exception {
        List<String> needed = new ArrayList<>();
        for (String module :
                List.of("text", "compare", "amend", "ledger", "tally", "opinion", "server", "cli", "spark")) {
            Document pom = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
            NodeList found = (NodeList) XPathFactory.newDefaultInstance()
                    .newXPath()
                    .evaluate(
                            "/project/dependencies/dependency[type='test-jar' or classifier='tests']/artifactId"
                                    + " | /project/profiles/profile[not(activation/property/name='!maven.test.skip')]"
                                    + "//dependency[type='test-jar']/artifactId",
                            pom,
                            XPathConstants.NODESET);
            for (int i = 0; i < found.getLength(); i++) {
                needed.add(module + " needs the tests of " + found.item(i).getTextContent());
            }
        }
        assertEquals(List.of(), needed);
    }
}
