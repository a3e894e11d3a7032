@NullMarked
package org.fugong.healthcode.checkin.web;

import org.jspecify.annotations.NullMarked;
