summary = een overleg zonder projecten
message = geen project valt onder `{ $forum }`
help = niets, als dat klopt; noem het anders bij `forum:` van zijn projecten
