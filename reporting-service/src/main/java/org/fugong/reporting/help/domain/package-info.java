@NullMarked
package org.fugong.reporting.help.domain;

import org.jspecify.annotations.NullMarked;
