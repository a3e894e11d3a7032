@NullMarked
package org.fugong.reporting.name.persistence;

import org.jspecify.annotations.NullMarked;
