package org.dauys.compare.align;

/**
 * The nearest assigned provision on one side of each provision, or -1.
 *
 * @param ofOld for each old provision the nearest assigned old one
 * @param ofNew for each new provision the nearest assigned new one
 */
record Brackets(int[] ofOld, int[] ofNew) {
    static final Brackets NONE = new Brackets(new int[0], new int[0]);

    static Brackets before(int[] partner, int[] partnerOfNew) {
        return new Brackets(before(partner), before(partnerOfNew));
    }

    static Brackets after(int[] partner, int[] partnerOfNew) {
        return new Brackets(after(partner), after(partnerOfNew));
    }

    private static int[] before(int[] partner) {
        int[] nearest = new int[partner.length];
        int last = -1;
        for (int i = 0; i < partner.length; i++) {
            nearest[i] = last;
            last = partner[i] >= 0 ? i : last;
        }
        return nearest;
    }

    private static int[] after(int[] partner) {
        int[] nearest = new int[partner.length];
        int next = -1;
        for (int i = partner.length - 1; i >= 0; i--) {
            nearest[i] = next;
            next = partner[i] >= 0 ? i : next;
        }
        return nearest;
    }
}
