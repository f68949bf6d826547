<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Circles by a number</Title>
  <Rule><PointSymbolizer><Graphic>
    <Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name="fill">#8e44ad</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill></Mark>
    <Size><ogc:Function name="Interpolate"><ogc:PropertyName>rank</ogc:PropertyName><ogc:Literal>0</ogc:Literal><ogc:Literal>8</ogc:Literal><ogc:Literal>10</ogc:Literal><ogc:Literal>48</ogc:Literal></ogc:Function></Size>
  </Graphic></PointSymbolizer></Rule>
</FeatureTypeStyle>
