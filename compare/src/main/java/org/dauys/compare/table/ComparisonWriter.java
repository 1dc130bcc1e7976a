package org.dauys.compare.table;

final class ComparisonWriter {
    private ComparisonWriter() {}
}
