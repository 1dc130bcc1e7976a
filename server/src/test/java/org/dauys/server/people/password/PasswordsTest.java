package org.dauys.server.people.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void guessingCostsAQuarterOfASecondEach() {
        assertEquals(12, Passwords.USUAL_COST, "the tests themselves are run at a lower one");
    }

    @Test
    void whetherThereIsAnAccountTakesAsLongToFindOut() {
        assertEquals(cost(Passwords.hash("seven herons")), cost(Passwords.NOBODY));
    }

    @Test
    void hashOfTheUsualCostIsUnderstoodWhateverTheCostNow() {
        String hash = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";
        assertFalse(Passwords.match("abc123xyz", hash), "it is of the words, not of their sum");
        assertTrue(Passwords.match("seven herons", Passwords.hash("seven herons")));
    }

    /** $2a$12$…: the algorithm, then the power of two of its rounds. */
    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf('$', 4));
    }
}
