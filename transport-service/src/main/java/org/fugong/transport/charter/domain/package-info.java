/** Charters and who sits on them: the rules, in plain Java. */
@NullMarked
package org.fugong.transport.charter.domain;

import org.jspecify.annotations.NullMarked;
