@NullMarked
package org.fugong.healthcode.checkin.application;

import org.jspecify.annotations.NullMarked;
