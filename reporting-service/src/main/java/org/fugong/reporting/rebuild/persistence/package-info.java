@NullMarked
package org.fugong.reporting.rebuild.persistence;

import org.jspecify.annotations.NullMarked;
