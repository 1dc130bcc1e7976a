@NullMarked
package org.dauys.server.people.letters;

import org.jspecify.annotations.NullMarked;
