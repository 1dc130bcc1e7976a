package org.dauys.server.answer.table;

/**
 * A row of the table before it is read: one submission, or a campaign at one provision.
 *
 * @param label of the provision; empty for the whole draft
 * @param article that the provision stands in, or its own label; empty above articles
 * @param submission the id of the one submission; of a campaign, of its first one here
 * @param campaign its id; 0 for a single submission
 * @param many how many submissions it stands for, at least 1
 */
record RowPlace(String label, String article, long submission, long campaign, int many) {
    boolean isCampaign() {
        return campaign != 0;
    }
}
