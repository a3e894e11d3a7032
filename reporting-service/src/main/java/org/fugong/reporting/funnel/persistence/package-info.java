@NullMarked
package org.fugong.reporting.funnel.persistence;

import org.jspecify.annotations.NullMarked;
