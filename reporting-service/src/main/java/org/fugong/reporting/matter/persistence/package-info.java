/** Where things that go through versions are kept. */
@NullMarked
package org.fugong.reporting.matter.persistence;

import org.jspecify.annotations.NullMarked;
