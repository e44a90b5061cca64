"""A target kept in step with its source: a run first, then what events tell, and everything again now and then.

wanted      which records an event is about. Pure
part        both servers, of which these records alone are read
follower    the loop: listen, look, bring; start again from the whole when something is not clear
beat        how it is doing, for people
"""
