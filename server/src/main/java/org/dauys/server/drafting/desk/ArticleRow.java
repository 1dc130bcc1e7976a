package org.dauys.server.drafting.desk;

import java.util.List;

/**
 * An article with amendments, in the desk's list.
 *
 * @param name what it is called
 * @param many how many amendments it has
 * @param undecided of how many nothing is decided
 * @param collisions how many pairs are undecided
 * @param colleagues who works on it now
 */
public record ArticleRow(
        String article, String name, int many, int undecided, int collisions, List<String> colleagues) {
    public ArticleRow {
        colleagues = List.copyOf(colleagues);
    }
}
