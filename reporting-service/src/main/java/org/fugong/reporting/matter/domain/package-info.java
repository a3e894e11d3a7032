/** Things that go through versions, of which the newest is known. */
@NullMarked
package org.fugong.reporting.matter.domain;

import org.jspecify.annotations.NullMarked;
