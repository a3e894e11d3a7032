@NullMarked
package org.fugong.reporting.charter.persistence;

import org.jspecify.annotations.NullMarked;
