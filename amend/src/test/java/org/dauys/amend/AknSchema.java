package org.dauys.amend;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;

/** The published schema of Akoma Ntoso, where the shared data is at hand. */
public final class AknSchema {
    private static final Path FILE =
            Path.of(System.getProperty("dauys.root", "."), "../shared/data/akn/akomantoso30.xsd");

    private AknSchema() {}

    /** The schema; empty where the shared data is absent. */
    public static Optional<Schema> find() throws Exception {
        if (!Files.exists(FILE)) {
            return Optional.empty();
        }
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return Optional.of(factory.newSchema(FILE.toFile()));
    }

    /** Fails where a file is not valid; without the schema it asserts nothing. */
    public static void assertValid(Optional<Schema> schema, byte[] akn) throws Exception {
        if (schema.isPresent()) {
            schema.get().newValidator().validate(new StreamSource(new ByteArrayInputStream(akn)));
        }
    }

    /** At the end of a test, which has asserted all else. */
    public static void assumeValidityWasAsserted() {
        Assumptions.assumeTrue(Files.exists(FILE), () -> FILE + " is missing: validity was not asserted");
    }
}
