/** How far cases have come, which steps may be taken then, and which were. */
package org.gongkai.litigation.life;
