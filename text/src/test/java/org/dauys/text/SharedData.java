package org.dauys.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/** Real texts, which are no part of the project: tests that need them are skipped where they are missing. */
public final class SharedData {
    private SharedData() {}

    public static Path file(String name) {
        Path file = Path.of(System.getProperty("dauys.root", ".."), "..", "shared", "data")
                .resolve(name)
                .normalize();
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is missing");
        return file;
    }

    public static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    /** The schema imports xml.xsd, which lies beside it; nothing is fetched. */
    public static Schema aknSchema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.newSchema(file("akn/akomantoso30.xsd").toFile());
    }
}
