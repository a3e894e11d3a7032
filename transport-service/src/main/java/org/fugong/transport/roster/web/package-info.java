/** REST and pages of rosters. */
@NullMarked
package org.fugong.transport.roster.web;

import org.jspecify.annotations.NullMarked;
