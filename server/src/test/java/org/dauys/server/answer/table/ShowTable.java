package org.dauys.server.answer.table;
import java.nio.file.*;
class ShowTable {
    public static void main(String[] a) throws Exception {
        TableDemo demo = TableDemo.shared();
        Files.writeString(Path.of("/tmp/wt/table/server/target/addr"), demo.site.at("/").toString());
        Thread.sleep(3_600_000);
    }
}
