@NullMarked
package org.fugong.reporting.linkage.persistence;

import org.jspecify.annotations.NullMarked;
