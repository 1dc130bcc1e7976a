@NullMarked
package org.dauys.server.people.accounts;

import org.jspecify.annotations.NullMarked;
