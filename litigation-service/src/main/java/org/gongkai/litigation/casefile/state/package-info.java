/** Cases as they are asked for, and as they stand. */
package org.gongkai.litigation.casefile.state;
