@NullMarked
package org.fugong.reporting.help.persistence;

import org.jspecify.annotations.NullMarked;
