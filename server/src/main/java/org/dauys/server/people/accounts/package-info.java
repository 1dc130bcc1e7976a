/** One's own account: what it says, its download, its end. */
@NullMarked
package org.dauys.server.people.accounts;

import org.jspecify.annotations.NullMarked;
