/** What regions and bodies may set otherwise than it usually is (地区口径), each from a day on and on a basis. */
package org.gongkai.registers.setting;
